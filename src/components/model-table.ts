const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Filters and sorts the table inside it and keeps both in the address: `?family=llama&sort=released-desc`.
 * A row answers to a filter when its attribute `data-<name>` holds `|<value>|`; cells sort by `data-sort` or their text.
 */
export class ModelTable extends HTMLElement {
  connectedCallback(): void {
    const [form, body, head, output] = [this.querySelector('form'), this.querySelector('tbody'), this.querySelector('thead tr'), this.querySelector('output')];
    if (!form || !body || !head || !output) return;
    const rows = [...body.rows];
    const heads = [...head.children] as HTMLElement[];
    const asked = new URLSearchParams(location.search);
    const fields = [...form.elements].filter((field) => 'name' in field && field.name !== '') as (HTMLInputElement | HTMLSelectElement)[];
    let sort = asked.get('sort') ?? '';

    const cell = (row: HTMLTableRowElement, column: number): string => row.cells[column]?.dataset['sort'] ?? row.cells[column]?.textContent ?? '';
    const draw = (): void => {
      const wanted = fields.filter((field) => field.value !== '').map((field) => [field.name, field.value] as const);
      let shown = 0;
      for (const row of rows) {
        row.hidden = !wanted.every(([name, value]) =>
          name === 'q' ? fold(`${row.textContent} ${row.dataset['q']}`).includes(fold(value.trim())) : row.dataset[name]?.includes(`|${value}|`),
        );
        shown += Number(!row.hidden);
      }
      const [key, down] = sort.split('-');
      const column = heads.findIndex((each) => each.dataset['key'] === key);
      const order = (a: HTMLTableRowElement, b: HTMLTableRowElement): number => {
        const [x, y] = [cell(a, column), cell(b, column)];
        if (heads[column]?.dataset['numeric'] === undefined) return x.localeCompare(y, 'ja') * (down ? -1 : 1);
        // What has no number stands last either way.
        const [m, n] = [parseFloat(x), parseFloat(y)];
        return Number(isNaN(m)) - Number(isNaN(n)) || (m - n) * (down ? -1 : 1) || 0;
      };
      const ordered = column < 0 ? rows : [...rows].sort(order);
      // Rows put where they stand already would all be laid out again.
      if (ordered.some((row, index) => row !== body.rows[index])) body.append(...ordered);
      heads.forEach((each, index) =>
        index === column ? each.setAttribute('aria-sort', down ? 'descending' : 'ascending') : each.removeAttribute('aria-sort'),
      );
      output.textContent = (output.dataset['text'] ?? '').replace('{n}', String(shown)).replace('{all}', String(rows.length));
      const state = new URLSearchParams([...wanted, ...(column < 0 ? [] : [['sort', sort] as const])].map(([name, value]) => [name, value]));
      const search = state.size > 0 ? `?${state}` : '';
      if (search !== location.search) history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
    };

    for (const field of fields) {
      field.value = asked.get(field.name) ?? '';
      // An address may name what is not there (any more).
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
    // Where the filters are folded, those that an address sets are not hidden.
    const folded = form.querySelector('details');
    if (folded && fields.some((field) => field.value !== '')) folded.open = true;
    for (const each of heads) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...each.childNodes);
      button.onclick = () => {
        const key = each.dataset['key'] ?? '';
        sort = sort === key ? `${key}-desc` : key;
        draw();
      };
      each.append(button);
    }
    form.onsubmit = () => false;
    form.oninput = draw;
    form.onreset = () => {
      sort = '';
      setTimeout(draw);
    };
    draw();
  }
}
