/** An answer that leaves no way on. The judge still runs: it says which check it was. */
export class Stopped extends Error {}
