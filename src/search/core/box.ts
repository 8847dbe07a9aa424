import { IndexError } from './engine.ts';
import { needlesOf } from './excerpt.ts';
import { handOver, markLanding } from './landing.ts';
import { KINDS, type Kind } from './entry-file.ts';
import { forgetQueries, recentQueries, rememberQuery } from './recent.ts';
import { drawAnswer, drawEmpty, drawFailure, drawNone, make, type Site } from './results.ts';
import { search, type Answer, type Filters } from './search.ts';
import { LONGEST_QUERY } from './query.ts';
import { inTime, pause, readyIndex, retryIndex, type Index } from './session.ts';

let boxes = 0;

/** A score of names alone that texts do not change any more. */
const CERTAIN = 0.55;

/**
 * The search box: a combobox over a list of results, with filters. Inside a dialog it says `close`; on the search page
 * it keeps query and filters in the address.
 */
export class SearchBox extends HTMLElement {
  static site: Site;
  private number = ++boxes;
  private input = make('input', {
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
  });
  private list = make('div', { role: 'listbox', class: 'sb-list' });
  private status = make('p', { role: 'status', class: 'sb-status' });
  private long = make('p', { class: 'sb-long', 'aria-live': 'polite' });
  private aside = make('div', { class: 'sb-aside' });
  private family = make('select', {});
  private filters: Filters = { kind: null, family: null };
  private asked = 0;
  private active: HTMLElement | null = null;
  private answer: Answer | null = null;
  private isPage = false;
  /** Whether a question has been answered in full: then the index is here. */
  private isWarm = false;

  connectedCallback(): void {
    if (this.input.isConnected) return;
    this.isPage = this.hasAttribute('page');
    this.draw();
    if (this.isPage) {
      this.readAddress();
      addEventListener('popstate', () => this.readAddress());
    }
    this.addEventListener('keydown', (event) => this.onKey(event));
    this.input.addEventListener('input', () => this.ask());
    this.input.addEventListener('compositionend', () => this.ask());
    this.list.addEventListener('click', (event) => this.follow(event));
    this.aside.addEventListener('click', (event) => this.onAside(event));
    for (const type of ['pointerover', 'focusin']) this.aside.addEventListener(type, () => this.keepFailure());
  }

  /** Puts the cursor into the field. */
  override focus(): void {
    this.input.focus();
    this.input.select();
    if (this.input.value.trim() === '') this.show(null);
  }

  private draw(): void {
    const t = SearchBox.site.language.strings;
    const id = (part: string): string => `sb${this.number}-${part}`;
    this.input.id = id('input');
    this.input.placeholder = t.placeholder;
    this.input.setAttribute('aria-controls', id('list'));
    this.input.setAttribute('aria-describedby', id('keys'));
    this.list.id = id('list');
    this.list.setAttribute('aria-label', t.results);
    this.list.hidden = true;
    const label = make('label', { for: id('input'), class: 'visually-hidden' }, t.label);
    const bar = make('form', { role: 'search', class: 'sb-bar', action: SearchBox.site.page }, label, this.input);
    bar.addEventListener('submit', (event) => event.preventDefault());
    if (!this.isPage) {
      const close = make('button', { type: 'button', class: 'sb-close' }, t.close);
      close.addEventListener('click', () => this.closest('dialog')?.close());
      bar.append(close);
    }
    const kinds = make('fieldset', { class: 'sb-kinds' }, make('legend', { class: 'visually-hidden' }, t.kind));
    for (const kind of [null, ...KINDS]) {
      const radio = make('input', { type: 'radio', name: id('kind'), value: kind ?? '' });
      radio.checked = kind === null;
      radio.addEventListener('change', () => this.narrow({ ...this.filters, kind }));
      kinds.append(make('label', {}, radio, make('span', {}, kind === null ? t.all : t.kinds[kind])));
    }
    this.family.setAttribute('aria-label', t.family);
    this.family.append(make('option', { value: '' }, t.allFamilies));
    this.family.addEventListener('change', () => this.narrow({ ...this.filters, family: this.family.value || null }));
    const filters = make('details', { class: 'sb-filters' }, make('summary', {}, t.filters), make('div', {}, kinds, this.family));
    // On a telephone results come before filters; there is room for both elsewhere.
    filters.open = matchMedia('(min-width: 40rem)').matches;
    this.long.textContent = t.tooLong(LONGEST_QUERY);
    this.long.hidden = true;
    const keys = make('p', { class: 'sb-keys', id: id('keys') }, t.keys);
    this.replaceChildren(bar, filters, this.long, this.status, make('div', { class: 'sb-results' }, this.list, this.aside), keys);
    void readyIndex(SearchBox.site.pagefind).then(
      (index) => this.fillFamilies(index),
      () => undefined,
    );
  }

  private fillFamilies({ families }: Index): void {
    if (this.family.options.length > 1) return;
    for (const [id, name] of families) this.family.append(make('option', { value: id }, name));
    this.family.value = this.filters.family ?? '';
  }

  private narrow(filters: Filters): void {
    this.filters = filters;
    this.showFilters();
    this.ask();
  }

  private showFilters(): void {
    for (const radio of this.querySelectorAll<HTMLInputElement>('[type=radio]')) radio.checked = radio.value === (this.filters.kind ?? '');
    this.family.value = this.filters.family ?? '';
  }

  /** Answers what stands in the field; a later question makes an earlier one void. */
  private ask(): void {
    const number = ++this.asked;
    this.limit();
    const query = this.input.value.trim();
    if (this.isPage) this.writeAddress(query);
    if (query === '') return this.show(null);
    const isCurrent = (): boolean => number === this.asked;
    const t = SearchBox.site.language.strings;
    this.setAttribute('aria-busy', 'true');
    if (this.answer === null) this.status.textContent = t.loading;
    const index = readyIndex(SearchBox.site.pagefind);
    const language = SearchBox.site.language;
    const find = async (): Promise<void> => {
      const { lexicon, engine, works } = await index;
      this.fillFamilies(await index);
      if (!this.isWarm) {
        // Names alone answer most questions, long before the index is there; else a little of the index gives the first
        // results of a visit, and the rest follows.
        let early = await search(query, this.filters, { lexicon, language, engine: null });
        if ((early.full[0]?.score ?? 0) < CERTAIN) early = await search(query, this.filters, { lexicon, language, engine: await engine }, 'few');
        if (isCurrent() && early.full.length + early.partial.length > 0) {
          this.show(early, true);
          // The first results are seen before more is loaded for the same question.
          await pause(250);
        }
      }
      const answer = await search(query, this.filters, { lexicon, language, engine: await engine, works });
      this.isWarm = true;
      if (isCurrent()) this.show(answer);
    };
    inTime(find()).catch((error: unknown) => {
      if (!isCurrent()) return;
      if (!(error instanceof IndexError)) console.error(error);
      this.fail();
    });
  }

  /** A query has a limit; what is beyond it, as when a whole article is pasted, is cut off and the reader told. */
  private limit(): void {
    const isLong = this.input.value.length > LONGEST_QUERY;
    if (isLong) this.input.value = this.input.value.slice(0, LONGEST_QUERY);
    if (isLong || this.input.value.length < LONGEST_QUERY) this.long.hidden = !isLong;
  }

  private show(answer: Answer | null, isEarly = false): void {
    const { strings: t } = SearchBox.site.language;
    this.answer = answer;
    const count = answer === null ? 0 : answer.full.length + answer.partial.length;
    if (!isEarly) this.removeAttribute('aria-busy');
    if (answer === null) {
      this.list.replaceChildren();
      this.aside.replaceChildren(...drawEmpty(SearchBox.site, recentQueries()));
      this.status.textContent = '';
    } else if (count === 0) {
      this.list.replaceChildren();
      const isNarrowed = this.filters.kind !== null || this.filters.family !== null;
      this.aside.replaceChildren(...drawNone(SearchBox.site, answer, isNarrowed));
      this.status.textContent = t.none(answer.query.text);
    } else {
      const needles = needlesOf(answer.query.concepts);
      this.list.replaceChildren(...drawAnswer(SearchBox.site, answer, needles, `sb${this.number}`, this.filters));
      this.aside.replaceChildren(...(this.isPage ? [] : [make('p', { class: 'sb-more' }, make('a', { href: this.pageAddress() }, t.share))]));
      const [full, partial] = [this.list.querySelectorAll('[data-full]').length, this.list.querySelectorAll('[data-partial]').length];
      this.status.textContent = isEarly ? t.loading : t.count(full, partial);
    }
    this.list.hidden = count === 0;
    this.input.setAttribute('aria-expanded', String(count > 0));
    this.activate(this.list.querySelector<HTMLElement>('[role=option]'), false);
  }

  private fail(): void {
    const t = SearchBox.site.language.strings;
    this.answer = null;
    this.removeAttribute('aria-busy');
    this.list.replaceChildren();
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.activate(null, false);
    this.status.textContent = t.failed;
    this.aside.replaceChildren(...drawFailure(SearchBox.site));
  }

  /**
   * An answer that comes after all takes the place of the failure, unless the reader's hand is already on the way to try
   * again: what is about to be pressed is not replaced by something else.
   */
  private keepFailure(): void {
    if (this.aside.querySelector('[data-do=retry]')) this.asked++;
  }

  private activate(option: HTMLElement | null, scroll = true): void {
    this.active?.setAttribute('aria-selected', 'false');
    this.active = option;
    option?.setAttribute('aria-selected', 'true');
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
    if (scroll) option?.scrollIntoView({ block: 'nearest' });
  }

  private onKey(event: KeyboardEvent): void {
    // Enter that ends a conversion of the input method is not meant for us (229: Safari tells it only so).
    if (event.isComposing || event.keyCode === 229 || event.target !== this.input) return;
    const options = [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
    const at = this.active ? options.indexOf(this.active) : -1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      this.activate(options[(at + step + options.length) % options.length] ?? null);
    } else if (event.key === 'Enter' && this.active) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey)
        this.active.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }));
      else this.active.click();
    } else if (event.key === 'Escape') {
      // Browsers let Escape empty the field before it closes the dialog.
      if (!this.isPage) {
        event.preventDefault();
        this.closest('dialog')?.close();
      } else if (this.input.value !== '') {
        event.preventDefault();
        this.input.value = '';
        this.ask();
      }
    }
  }

  private follow(event: MouseEvent): void {
    const option = (event.target as Element).closest<HTMLAnchorElement>('a[role=option]');
    if (!option || !this.answer) return;
    rememberQuery(this.answer.query.text);
    handOver(option.href, needlesOf(this.answer.query.concepts));
    const isSamePage = option.href.split('#')[0] === location.href.split('#')[0];
    if (!isSamePage || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.closest('dialog')?.close();
    // After the browser has gone to the section.
    setTimeout(markLanding);
  }

  private onAside(event: Event): void {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-do]');
    if (!button) return;
    const action = button.dataset['do'];
    if (action === 'forget') {
      forgetQueries();
      this.show(null);
    } else if (action === 'unfilter') this.narrow({ kind: null, family: null });
    else if (action === 'retry') {
      retryIndex();
      this.ask();
    } else if (action === 'again') {
      this.input.value = button.textContent ?? '';
      this.ask();
    }
    this.input.focus();
  }

  private pageAddress(): string {
    const parameters = new URLSearchParams();
    if (this.input.value.trim() !== '') parameters.set('q', this.input.value.trim());
    if (this.filters.kind) parameters.set('kind', this.filters.kind);
    if (this.filters.family) parameters.set('family', this.filters.family);
    return `${SearchBox.site.page}${parameters.size > 0 ? `?${parameters}` : ''}`;
  }

  private writeAddress(query: string): void {
    if (query !== (new URLSearchParams(location.search).get('q') ?? '') || location.search !== new URL(this.pageAddress(), location.href).search)
      history.replaceState(null, '', this.pageAddress());
  }

  private readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    const kind = KINDS.find((known): known is Kind => known === parameters.get('kind')) ?? null;
    this.filters = { kind, family: parameters.get('family') };
    this.input.value = parameters.get('q') ?? '';
    this.showFilters();
    this.ask();
  }
}
