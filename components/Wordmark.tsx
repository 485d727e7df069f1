import { useMessages } from './i18n.tsx';

/** The product's name with its mark: a bell. */
export function Wordmark() {
  const { common } = useMessages();
  return (
    <span class="bw-wordmark">
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M8 1.500a.9.9 0 0 1 .9.900v.500A4.300 4.300 0 0 1 12.300 7.100v2.700l1.200 2H2.500l1.200-2V7.100A4.300 4.300 0 0 1 7.100 2.900v-.500A.9.9 0 0 1 8 1.500zM6.300 12.800h3.400a1.700 1.700 0 0 1-3.400 0z" />
      </svg>
      {common.productName}
    </span>
  );
}
