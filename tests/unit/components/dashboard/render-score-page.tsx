import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { ScorePage } from '../../../../components/dashboard/ScorePage.tsx';
import type { PreviewState } from '../../../../components/dashboard/ScorePreview.tsx';
import { checkDraft } from '../../../../components/dashboard/score-check.ts';
import { toDraft } from '../../../../components/dashboard/score-draft.ts';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { DEFAULT_SETTINGS } from '../../../../lib/health/choose-profile.ts';
import type { SignalMetric } from '../../../../lib/health/signal-metrics.ts';

const { connected: _, ...DEFAULTS } = DEFAULT_SETTINGS;

/** The score page with settings as they come, something unsaved, and this preview. */
export function renderScorePage({
  shown = { state: 'unchanged' } as PreviewState,
  connected = [] as SignalMetric[],
  locale = 'en',
} = {}) {
  const onSave = vi.fn();
  const onRetry = vi.fn();
  function Host() {
    const [draft, onDraft] = useState(() => toDraft(DEFAULTS));
    const saving = { isSaving: false, failure: null, scoring: null, notScored: null };
    return (
      <ScorePage
        {...{ draft, ...checkDraft(draft), onDraft, onSave, connected }}
        preview={{ shown, demo: 'none', hrefOf: (id) => `#/${id}`, onRetry, onReload: vi.fn() }}
        saving={{ ...saving, isUnsaved: true, onScoreAgain: vi.fn() }}
        onDiscard={() => onDraft(toDraft(DEFAULTS))}
      />
    );
  }
  const page = render(
    <I18nProvider locale={locale}>
      <Host />
    </I18nProvider>,
  );
  return { ...page, onSave, onRetry };
}

export function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}
