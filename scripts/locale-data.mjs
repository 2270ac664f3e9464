// Writes what Unicode's CLDR knows of the wizard's languages, from the data that Node.js brings along:
//
//   crates/locale/src/formats.tsv    how each locale writes a time of day, and its digits
//   locales/countries/LANGUAGE.tsv   the names of countries, in the order of the language
//
// Run it with `node scripts/locale-data.mjs` after an update of Node.js, and look at what has changed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const languages = ['en', 'fr', 'de', 'es', 'it', 'pt-BR', 'nl', 'pl', 'tr', 'ja', 'zh-Hans', 'ar'];
const regions = readFileSync(`${root}/app/src/countries.tsv`, 'utf8').trim().split('\n').map((line) => line.split('\t')[0]);

/** Nine o'clock and five minutes as `%H:%M`: hour with two digits (%H), or as it comes (%k), up to 12 (%I, %l). */
function timePattern(tag, hour) {
  const format = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: 'UTC' });
  const [first, second] = { h11: '%I %l', h12: '%I %l', h23: '%H %k', h24: '%H %k' }[format.resolvedOptions().hourCycle].split(' ');
  return format
    .formatToParts(Date.UTC(2026, 0, 1, hour, 5))
    .map(({ type, value }) => {
      if (type === 'hour') return value.length === 2 ? first : second;
      return type === 'minute' ? '%M' : value;
    })
    .join('');
}

/** Before noon, after noon, the digit zero. */
function format(tag) {
  const zero = new Intl.NumberFormat(tag).format(0);
  // Nine in the evening has two digits on a clock of 24 hours; the pattern follows from the morning.
  const [morning, evening] = [timePattern(tag, 9), timePattern(tag, 21)];
  return [morning, /%[Il]/.test(evening) ? evening : morning, zero].join('\t');
}

const formats = [];
for (const language of languages) {
  const usual = format(language);
  formats.push(`${language}\t${usual}`);
  const base = new Intl.Locale(language);
  if (base.region) continue;
  for (const region of regions) {
    const tag = `${language}-${region}`;
    const own = format(tag);
    if (own !== usual) formats.push(`${tag}\t${own}`);
  }
}
writeFileSync(`${root}/crates/locale/src/formats.tsv`, `${formats.join('\n')}\n`);

mkdirSync(`${root}/locales/countries`, { recursive: true });
for (const language of languages) {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const collator = new Intl.Collator(language);
  const rows = regions
    .map((region) => ({ region, name: names.of(region) }))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ region, name }) => `${region}\t${name}`);
  writeFileSync(`${root}/locales/countries/${language}.tsv`, `${rows.join('\n')}\n`);
}
