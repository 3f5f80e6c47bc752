export { findAccessibilityProblems } from './accessibility.ts'
export { findChromium, noChromium, startChromium } from './chromium.ts'
