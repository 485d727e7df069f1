/** A part of a whole as a line; the words beside it say the same. `null`: there is no whole. */
export function ShareBar({ share }: { share: number | null }) {
  return (
    <svg class="bw-share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bw-share-track" width="100" height="4" />
      {share !== null && share > 0 && (
        <rect class="bw-share-fill" width={Math.max(1, share * 100)} height="4" />
      )}
    </svg>
  );
}
