/** What the user asked for cannot be had: said to him in its own words, without a stack. */
export class WrongUse extends Error {}
