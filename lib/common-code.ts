/** What several scripts of the package have in common, by its names; the bundles put it in: see scripts/common-code.ts. */
export const code: object = {};
