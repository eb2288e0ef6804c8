// The site in headless Chromium: `node tests/browser/run.mjs BASE_URL OUTDIR`.
// Visits every kind of page in both languages, two widths, light and dark. For each: no axe violation (WCAG 2.2 A and AA),
// no horizontal scroll, no error on the console, nothing asked of another host; a screenshot in OUTDIR. The first page
// weighs at most 150 KB in all. Ends with "N passed, N failed"; exits 1 where one failed.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [base, outdir] = process.argv.slice(2);
if (!base || !outdir) {
  console.error('usage: node tests/browser/run.mjs BASE_URL OUTDIR');
  process.exit(2);
}
const kFirstPageBytes = 150 * 1024;
const kTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
mkdirSync(outdir, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.ISNAD_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

let passed = 0;
let failed = 0;
function check(isGood, what) {
  if (isGood) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED: ${what}`);
  }
}

// The site's policy forbids scripts in the page, so axe is let in for the test alone; the page's own behaviour without it
// is what the first visit of each page looks at.
async function openPage(options) {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  const seen = { errors: [], foreign: [], bytes: 0 };
  page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('requestfailed', (request) => seen.errors.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => new URL(request.url()).host !== new URL(base).host && seen.foreign.push(request.url()));
  page.on('requestfinished', async (request) => {
    const sizes = await request.sizes().catch(() => null);
    if (sizes) seen.bytes += sizes.responseBodySize + sizes.responseHeadersSize;
  });
  return { context, page, seen };
}

async function firstLink(page, prefix) {
  return page.evaluate((start) => document.querySelector(`main a[href^="${start}"]`)?.getAttribute('href') ?? null, prefix);
}

// The addresses to visit, found as a reader would find them.
async function findPages() {
  const { context, page } = await openPage({});
  await page.goto(`${base}/?ui=ar`);
  check(await firstLink(page, '/story/') !== null, 'the front page links to a story');
  // The story with the most articles shows the most.
  const { stories } = await (await page.request.get(`${base}/api/v1/stories?limit=100`)).json();
  const largest = stories.sort((a, b) => b.articles.length - a.articles.length)[0];
  const story = largest ? `/story/${largest.id}` : null;
  const section = await page.evaluate(() => document.querySelector('.sections a[href^="/section/"]')?.getAttribute('href'));
  const word = await page.evaluate(() => document.querySelector('main h2')?.textContent.trim().split(/\s+/)[0] ?? 'news');
  const pages = { front: '/', sources: '/sources', about: '/about', search: `/search?q=${encodeURIComponent(word)}` };
  if (story) {
    pages.story = story;
    await page.goto(base + story);
    pages.article = await firstLink(page, '/article/');
    check(pages.article !== null, 'the story page links to an article');
  }
  if (section) pages.section = section;
  await page.goto(`${base}/sources`);
  const source = await firstLink(page, '/source/');
  if (source) pages.source = source;
  pages.missing = '/no/such/page';
  await context.close();
  return Object.fromEntries(Object.entries(pages).filter(([, path]) => path));
}

function withUi(path, ui) {
  return `${base}${path}${path.includes('?') ? '&' : '?'}ui=${ui}`;
}

async function visit({ page, seen }, name, path, ui, width, scheme) {
  const label = `${name} ${ui} ${width} ${scheme}`;
  Object.assign(seen, { errors: [], foreign: [], bytes: 0 });
  const response = await page.goto(withUi(path, ui), { waitUntil: 'load' });
  check(response.status() === (name === 'missing' ? 404 : 200), `${label}: status ${response.status()}`);
  const shape = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth, view: document.documentElement.clientWidth,
    lang: document.documentElement.lang, dir: document.documentElement.dir, headings: document.querySelectorAll('h1').length,
  }));
  check(shape.width <= shape.view, `${label}: ${shape.width} px wide in ${shape.view}`);
  check(shape.lang === ui && shape.dir === (ui === 'ar' ? 'rtl' : 'ltr'), `${label}: lang ${shape.lang} dir ${shape.dir}`);
  check(shape.headings === 1, `${label}: ${shape.headings} main headings`);
  await page.evaluate(axeSource);
  const result = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags } }), kTags);
  check(result.violations.length === 0, `${label}: axe ${result.violations.map(
    (v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary.slice(0, 200)}`).join('; ')}`);
  const errors = name === 'missing' ? seen.errors.filter((text) => !text.includes('404')) : seen.errors;
  check(errors.length === 0, `${label}: console ${errors.join('; ').slice(0, 400)}`);
  check(seen.foreign.length === 0, `${label}: other hosts ${seen.foreign.join(' ')}`);
  await page.screenshot({ path: join(outdir, `${name}-${ui}-${width}-${scheme}.png`), fullPage: true });
}

// The policy in force and no scripts: nothing of the page itself may break it.
async function visitUnderPolicy(name, path) {
  const { context, page, seen } = await openPage({ bypassCSP: false, javaScriptEnabled: false });
  await page.goto(withUi(path, 'ar'), { waitUntil: 'networkidle' });
  const errors = name === 'missing' ? seen.errors.filter((text) => !text.includes('404')) : seen.errors;
  check(errors.length === 0, `${name} under its policy: ${errors.join('; ').slice(0, 400)}`);
  if (name === 'front') {
    check(seen.bytes > 0 && seen.bytes <= kFirstPageBytes, `first page weighs ${seen.bytes} bytes`);
    console.log(`first page: ${(seen.bytes / 1024).toFixed(1)} KiB in all`);
  }
  await context.close();
}

try {
  const pages = await findPages();
  for (const [name, path] of Object.entries(pages)) await visitUnderPolicy(name, path);
  for (const width of [360, 1280]) {
    for (const scheme of ['light', 'dark']) {
      const opened = await openPage({ viewport: { width, height: 900 }, colorScheme: scheme });
      for (const [name, path] of Object.entries(pages)) {
        for (const ui of ['ar', 'en']) await visit(opened, name, path, ui, width, scheme);
      }
      await opened.context.close();
    }
  }
} catch (error) {
  check(false, String(error));
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
