const forms = (text: string) =>
  text
    .normalize('NFKC')
    .trim()
    .split(/\s*\n\s*/)
    .flatMap((line) => line.split(/\s*,\s*/))
    .filter((form) => form !== '');

/**
 * What companies are by law, in many countries: as words of a folded name, without dots. They stand
 * at the end of a name, or before it where the country writes them so.
 */
const FORMS = forms(`
  ltd, limited, co, company, corp, corporation, inc, incorporated, llc, llp, lp, plc, pllc, pc,
  pbc, cic, pty, proprietary, pte, pvt, private, bhd, sdn, berhad, unlimited
  gmbh, ggmbh, mbh, ag, kg, kgaa, ohg, gbr, ug, haftungsbeschrankt, ev, eg, ek, se, gesmbh
  sa, sas, sasu, sarl, eurl, sci, snc, scop, sca, ste
  spa, srl, srls, sapa, sl, slu, slne, sau, scl, sc, sab, de cv, de rl, sapi
  ltda, limitada, eireli, epp, lda, unipessoal, cia
  bv, nv, cv, vof, bvba, sprl, cvba, vzw, asbl
  ab, as, asa, aps, is, ks, ivs, oy, oyj, ky, tmi, hf, ehf, ans, hb
  sp z oo, spolka z oo, spz oo, sp j, sp k, spzoo, sro, spol s ro, spol, doo, dd, ad, ood, eood,
  jsc, ojsc, cjsc, pjsc, kft, zrt, nyrt, bt, sia, uab, ou
  ooo, zao, oao, pao, ип, ооо, ао, оао, зао, пао, тоо, тов, ооо
  ae, epe, ike, α ε, αε, ε π ε, επε
  as, ltd sti, sti, anonim sirketi, limited sirketi
  tbk, pt, cong ty tnhh, cong ty co phan, cong ty cp, tnhh, mtv, jsc
  k k, kk, gk, yk, kabushiki kaisha, godo kaisha
  fze, fzco, fzc, dmcc, wll, psc, pjsc, ذمم, شمم, شركة, בעמ
  บริษัท, จำกัด, มหาชน
`);

/** The same in scripts that write words without spaces: cut off the ends of a run of letters. */
const RUN_FORMS = forms(`
  股份有限公司, 有限责任公司, 有限責任公司, 股份公司, 有限公司, 无限公司, 無限公司
  有限合伙, 有限合夥, 公司
  株式会社, 株式會社, 有限会社, 合同会社, 合資会社, 合名会社, 一般社団法人, 一般財団法人
  주식회사, 유한회사, 유한책임회사
  株, 有, 주, 유
`);

/** A line of one letter more is tried first. */
const byLength = (a: string, b: string) => b.length - a.length;

const PHRASES = [...new Set(FORMS)]
  .map((form) => form.split(' '))
  .sort((a, b) => b.length - a.length);
const RUNS = RUN_FORMS.sort(byLength);

/**
 * The words of a name without its legal forms at either end. A name of nothing else keeps its words.
 * @param words folded, in order
 * @example withoutLegalForms(['acme', 'gmbh', 'co', 'kg']) // ['acme']
 */
export function withoutLegalForms(words: readonly string[]): string[] {
  let rest = words.map(withoutRunForm).filter((word) => word !== '');
  for (;;) {
    const end = PHRASES.find((phrase) => endsWith(rest, phrase));
    const start = end ? undefined : PHRASES.find((phrase) => startsWith(rest, phrase));
    if (end) rest = rest.slice(0, -end.length);
    else if (start) rest = rest.slice(start.length);
    else return rest.length > 0 ? rest : [...words];
  }
}

/** 株式会社 and its like stand before a name or after it; alone they are removed whole. */
function withoutRunForm(word: string): string {
  const end = RUNS.find((form) => word.endsWith(form) && (form.length > 1 || word === form));
  if (end) return word.slice(0, -end.length);
  const start = RUNS.find((form) => word.startsWith(form) && form.length > 2);
  return start ? word.slice(start.length) : word;
}

function endsWith(words: readonly string[], phrase: readonly string[]): boolean {
  const from = words.length - phrase.length;
  return from > 0 && phrase.every((word, index) => words[from + index] === word);
}

function startsWith(words: readonly string[], phrase: readonly string[]): boolean {
  const isWhole = phrase.length >= words.length;
  return !isWhole && LEADING.has(phrase.join(' ')) && phrase.every((word, i) => words[i] === word);
}

/** Those that are written before the name. */
const LEADING = new Set(
  forms(`
    pt, ooo, ооо, ао, оао, зао, пао, тоо, тов, ип, zao, oao, pao, ab, oy, ste, ud, cong ty tnhh,
    cong ty co phan, cong ty cp, kabushiki kaisha, บริษัท, شركة
  `),
);
