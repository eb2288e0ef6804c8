// Readability.js over linkedom, and defuddle, behind the peers' protocol (../README.md): `node peer.mjs NAME < list > lines`.
import { readFileSync, writeSync } from 'node:fs';
import { parseHTML } from 'linkedom';

// What a library prints about a page must not get among the lines.
console.log = console.info = console.warn = console.error = () => {};

// Blocks on lines of their own: textContent alone glues the last word of one to the first of the next.
function textOf(html) {
  const broken = html.replace(/<\/(?:p|h\d|li|div|td|tr|blockquote|figcaption|pre|section)>|<br\s*\/?>/gi, '$&\n');
  return parseHTML(`<html><body>${broken}</body></html>`).document.body.textContent;
}

async function readability() {
  const { Readability } = await import('@mozilla/readability');
  return (page) => {
    const article = new Readability(parseHTML(page).document).parse();
    return article && { title: article.title, body: textOf(article.content), date: article.publishedTime, authors: article.byline };
  };
}

async function defuddle() {
  const { Defuddle } = await import('defuddle/node');
  return async (page) => {
    // No network: what a page lacks stays unknown.
    const article = await Defuddle(parseHTML(page).document, 'https://page.invalid/', { useAsync: false });
    return { title: article.title, body: textOf(article.content), date: article.published, authors: article.author };
  };
}

const peers = { 'readability.js': readability, defuddle };
const read = await peers[process.argv[2]]();
for (const file of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const page = readFileSync(file, 'utf8');
  let line = {};
  try {
    line = (await read(page)) ?? {};
  } catch {
    // An exception costs its page.
  }
  writeSync(1, JSON.stringify({ file, ...line }) + '\n');
}
