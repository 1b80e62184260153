/** Stands in the place of the test runner where the builders of tests draw the gallery: spies that do nothing. */
export const vi = { fn: () => () => undefined };
