import { useMemo } from 'preact/hooks';
import type { Conventions } from '../../lib/intake/conventions.ts';
import type { ConventionCounts } from '../../lib/intake/detect-conventions.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { type Option, Select } from '../Select.tsx';
import { currencyOptions, regionOptions, zoneOptions } from './convention-options.ts';

interface ConventionFieldsProps {
  conventions: Conventions;
  counts: ConventionCounts;
  onChange: (conventions: Conventions) => void;
}

/** How the file spells numbers and days: what was seen in it, and the way to change it. */
export function ConventionFields(props: ConventionFieldsProps) {
  const { imports } = useMessages();
  return (
    <fieldset class="bw-import-group">
      <legend class="bw-import-legend">{imports.conventions}</legend>
      <div class="bw-import-fields">
        <Spellings {...props} />
        <Places {...props} />
      </div>
    </fieldset>
  );
}

/** What is not decided stands first, and is an error until it is. */
function withOpen<T extends string>(
  options: Option<T>[],
  value: T | null,
  label: string,
): Option<T | ''>[] {
  return value === null ? [{ value: '', label }, ...options] : options;
}

function Spellings({ conventions, counts, onChange }: ConventionFieldsProps) {
  const { imports } = useMessages();
  const format = useFormatters();
  const n = (value: number) => format.number(value, 0);
  const { decimal, dateOrder } = conventions;
  const { dmy, mdy, either } = counts.dateOrder;
  const { point, comma } = counts.decimal;
  const orders = (['ymd', 'dmy', 'mdy'] as const).map((value) => ({
    value,
    label: imports.dateOrders[value],
  }));
  const marks = (['.', ','] as const).map((value) => ({ value, label: imports.decimals[value] }));
  return (
    <>
      <Select
        label={imports.decimal}
        options={withOpen(marks, decimal, imports.open)}
        value={decimal ?? ''}
        hint={imports.decimalSeen(n(point), n(comma))}
        error={decimal === null ? imports.openHint : null}
        onChange={(value) => value !== '' && onChange({ ...conventions, decimal: value })}
      />
      <Select
        label={imports.dateOrder}
        options={withOpen(orders, dateOrder, imports.open)}
        value={dateOrder ?? ''}
        hint={imports.dateSeen(n(dmy), n(mdy), n(either))}
        error={dateOrder === null ? imports.openHint : null}
        onChange={(value) => value !== '' && onChange({ ...conventions, dateOrder: value })}
      />
    </>
  );
}

function Places({ conventions, onChange }: ConventionFieldsProps) {
  const { imports } = useMessages();
  const { locale } = useFormatters();
  const { timeZone, currency, region } = conventions;
  const zones = useMemo(() => zoneOptions(timeZone), [timeZone]);
  const none = useMemo(() => [{ value: '', label: imports.none }], [imports]);
  const currencies = useMemo(() => none.concat(currencyOptions(locale)), [locale, none]);
  const regions = useMemo(() => none.concat(regionOptions(locale)), [locale, none]);
  return (
    <>
      <Select
        label={imports.timeZone}
        options={zones}
        value={timeZone}
        hint={imports.timeZoneHint}
        onChange={(value) => onChange({ ...conventions, timeZone: value })}
      />
      <Select
        label={imports.currency}
        options={currencies}
        value={currency ?? ''}
        hint={imports.currencyHint}
        onChange={(value) => onChange({ ...conventions, currency: value === '' ? null : value })}
      />
      <Select
        label={imports.region}
        options={regions}
        value={region ?? ''}
        hint={imports.regionHint}
        onChange={(value) => onChange({ ...conventions, region: value === '' ? null : value })}
      />
    </>
  );
}
