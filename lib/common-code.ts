/** What several scripts of the package have in common, by its names; the bundles put it in: see scripts/bundle/common-code.ts. */
export const code: object = {};
