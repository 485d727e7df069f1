import type { PanelActions } from '../../../components/panel/actions.ts';
import { navigate } from '../entrypoints/page/driven-page.ts';
import { callEntry } from '../lib/store/samples.ts';
import type { Customer, Product } from './customers.ts';
import type { RaceStage } from './race-stage.ts';

/** A log that was sent, and what became of it. */
export interface SentLog {
  id: string;
  /** Whose record it was meant for, as the note says. */
  meant: Customer;
  /** On a page that had stood still long enough for everything about it to arrive. */
  isCalm: boolean;
  /** `null`: it was taken. */
  refusal: string | null;
}

/** Somebody who goes from record to record, mostly too soon, and logs whenever they like. */
export class HastyUser {
  readonly sent: SentLog[] = [];
  /** Times when the panel showed another customer than the page did, both having come to rest. */
  wrongShown = 0;
  readonly #stage: RaceStage;
  readonly #actions: PanelActions;
  readonly #customers: readonly Customer[];
  readonly #product: Product;
  readonly #random: () => number;
  #drawing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    stage: RaceStage,
    actions: PanelActions,
    { customers, product }: { customers: readonly Customer[]; product: Product },
    random: () => number,
  ) {
    this.#stage = stage;
    this.#actions = actions;
    this.#customers = customers;
    this.#product = product;
    this.#random = random;
  }

  /** Goes to some record, or to a list now and then, and logs before, while or after it is shown. */
  async navigate(): Promise<void> {
    clearTimeout(this.#drawing);
    const customer = this.#customers[Math.floor(this.#random() * this.#customers.length)];
    if (!customer) throw new Error('There are no customers.');
    if (this.#random() < LISTS) {
      navigate(this.#product.list);
      await this.#stage.pass(this.#random() * HURRY_MS);
    }
    navigate(customer.url);
    // An application drops the answer for a record that was left before it came.
    this.#drawing = setTimeout(customer.draw, this.#random() * SLOWEST_DRAW_MS);
    await this.#stage.pass(this.#random() * HURRY_MS);
    if (this.#random() < HURRIED_LOGS) await this.#logInHurry();
    if (this.#random() < CALM) await this.#logCalmly(customer);
  }

  /** What stands in the panel is typed about, whatever the page does meanwhile. */
  async #logInHurry(): Promise<void> {
    const view = this.#stage.shown;
    const meant = this.#customers.find(({ account }) => account.name === view?.account?.name);
    if (!view?.account || !meant) return;
    await this.#stage.pass(this.#random() * TYPING_MS);
    void this.#send(view.viewKey, view.account.id, { meant, isCalm: false });
  }

  /** Whoever looks at a page that stands still logs for the customer whose page it is. */
  async #logCalmly(meant: Customer): Promise<void> {
    await this.#stage.pass(SLOWEST_DRAW_MS);
    await this.#stage.calm();
    const view = this.#stage.shown;
    if (view?.account && view.account.name !== meant.account.name) this.wrongShown += 1;
    if (view?.account) {
      await this.#send(view.viewKey, view.account.id, { meant, isCalm: true }, true);
    } else this.sent.push({ id: '', meant, isCalm: true, refusal: 'nobody was shown' });
  }

  async #send(
    viewKey: string,
    accountId: string,
    log: Pick<SentLog, 'meant' | 'isCalm'>,
    isAwaited = false,
  ): Promise<void> {
    const id = crypto.randomUUID();
    const note = log.meant.account.name;
    const entry = callEntry({ note, occurredAt: Date.now(), contactIds: [] });
    const sending = this.#actions.log(viewKey, { id, accountId, entry }).then((answer) => {
      this.sent.push({ id, ...log, refusal: answer.ok ? null : answer.problem });
    });
    if (isAwaited) await this.#stage.calm();
    await (isAwaited ? sending : undefined);
  }
}

const LISTS = 0.1;
const CALM = 0.3;
const HURRIED_LOGS = 0.4;
const HURRY_MS = 200;
const TYPING_MS = 150;
const SLOWEST_DRAW_MS = 120;
