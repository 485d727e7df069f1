import type { Formatters } from '../../lib/i18n/index.ts';

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/**
 * The size of a file as people say it.
 * @example fileSize(4_718_592, format) // '4.5 MB'
 */
export function fileSize(bytes: number, format: Formatters): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${format.number(size, unit === 0 ? 0 : 1)} ${UNITS[unit]}`;
}
