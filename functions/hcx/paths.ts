/** Everything is declared under 0.8; 0.7, and either below `/api`, are the same calls. */
export const pathToday = (path: string): string => path.replace(/^(?:\/api)?\/v0\.[78]\//, '/v0.8/')
