// Adds up what the runners reported to one plain line, `N passed, N failed`; fails when anything failed or nothing ran.
import { readFileSync } from 'node:fs';

/** @typedef {{ numPassedTests?: number, numFailedTests?: number, success?: boolean }} UnitReport */
/** @typedef {{ stats?: { expected?: number, unexpected?: number, flaky?: number }, errors?: unknown[] }} BrowserReport */
/** @typedef {{ name: string, ok: boolean }[]} ChecksReport */

/** @param {string} name @returns {unknown} the report, undefined when it was not written */
function report(name) {
  try {
    return /** @type {unknown} */ (JSON.parse(readFileSync(`.reports/${name}.json`, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * A runner that reports nothing, or fails without a failed test (a file that does not load), counts as one failure.
 * @param {number} passed @param {number} failed @param {boolean} fine
 */
const tally = (passed, failed, fine) => ({ passed, failed: failed === 0 && (!fine || passed === 0) ? 1 : failed });

const unit = /** @type {UnitReport | undefined} */ (report('unit'));
const browser = /** @type {BrowserReport | undefined} */ (report('browser'));
const checks = /** @type {ChecksReport} */ (report('checks') ?? [{ name: 'all', ok: false }]);
const stats = browser?.stats ?? {};
const runners = ['unit', 'browser'];
const parts = [
  tally(unit?.numPassedTests ?? 0, unit?.numFailedTests ?? 0, unit?.success === true),
  tally((stats.expected ?? 0) + (stats.flaky ?? 0), stats.unexpected ?? 0, browser?.errors?.length === 0),
  { passed: 0, failed: checks.filter((each) => !each.ok && !runners.includes(each.name)).length },
];
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failed = parts.reduce((sum, part) => sum + part.failed, 0);
if (stats.flaky) console.log(`${stats.flaky} of them passed only at the second try: see "flaky" above`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
