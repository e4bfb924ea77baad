// node audit.mjs '{"packages": …, "chromium": …, "flags": […], "addresses": […]}'
// One Chromium, one address after another; Lighthouse's reports, slimmed, go to stdout as one JSON list.
import { createRequire } from "node:module";
import process from "node:process";

const { packages, chromium, flags, addresses } = JSON.parse(process.argv[2]);
const load = createRequire(`${packages}/`);
const { default: lighthouse } = load("lighthouse");
const { launch } = load("chrome-launcher");

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const chrome = await launch({ chromePath: chromium, chromeFlags: ["--headless=new", ...flags] });
const reports = [];
try {
  for (const address of addresses) {
    const options = { port: chrome.port, onlyCategories: CATEGORIES, disableFullPageScreenshot: true };
    const { lhr } = await lighthouse(address, options);
    reports.push({ categories: lhr.categories, audits: lhr.audits, runtimeError: lhr.runtimeError });
  }
} finally {
  await chrome.kill();
}
process.stdout.write(JSON.stringify(reports));
