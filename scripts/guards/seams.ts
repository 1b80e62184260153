/**
 * What only the build for tests contains: the record by which its clock is moved and its port opened, another catalogue,
 * and what the player of stories asks.
 */
const MARKS = ["e2e-seams", "clockOffset", "e2e-catalogue", "diary.get"];

/** The traces of the test seams in a build. A release must have none; the build for tests all. */
export function seamsIn(files: Readonly<Record<string, string>>): string[] {
  return MARKS.filter((mark) => Object.values(files).some((text) => text.includes(mark)));
}

/** Whether each build has the seams it should have. */
export function checkSeams(
  production: Readonly<Record<string, string>>,
  e2e: Readonly<Record<string, string>>,
): string[] {
  const problems = seamsIn(production).map((mark) => `the release contains "${mark}"`);
  if (seamsIn(e2e).length !== MARKS.length)
    problems.push("the build for tests lacks a seam, so its absence proves nothing");
  return problems;
}
