import type { Customer } from '../customers/customer';
import { customerIds } from '../customers/customerIds';
import { customerFigures } from '../customers/figures';
import { customersFromOrders, linkToList, withCards } from '../customers/linkOrders';
import { matchRows, type RowMatches } from '../customers/matchRows';
import { peopleFindings, withReferrers } from '../customers/peopleTables';
import { rowKeyOf } from '../customers/rowKey';
import { findDuplicates } from '../customers/similarDuplicates';
import type { CleanTable } from '../intake/cleanTable';
import type { Table, Understanding } from '../intake/understanding';
import type { ColumnSetting } from '../intake/understandSheets';
import type { Language } from '../messages';
import { messagesIn } from '../messages';
import type { DayNumber } from '../model/day';
import type { Finding } from '../model/finding';
import type { Buyer, OrderBook } from '../orders/order';
import { readOrders } from '../orders/readOrders';
import type { SegmentRow } from '../segments/segmentMap';
import type { Cell } from '../workbook/cell';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import { type State, stateOf } from '../workbook/state';
import { analysisDay } from './analysisDay';
import { type ColumnWord, columnSettings, mergedSettings, rememberedSettings } from './corrections';
import { currencyOf } from './currencyOf';
import { languageOf } from './languageOf';
import { type HandMerge, mergedKept, mergesOf } from './merges';
import type { CrmModel, Kept } from './model';
import { customerFindings, orderFindings } from './modelFindings';
import { orderIdentities } from './orderIdentities';
import { type CrmColumns, placesOfColumns, type SheetId } from './places';
import { type ProposalContext, valueRepairs } from './proposals';
import { dataQuality } from './quality';
import { type ReadTables, readTables } from './readTables';
import { type Decision, type IdentifiedTable, type StoredRepair, withDecision } from './repairs';
import { defaultSettings, type SettingKey, type Settings } from './settings';
import { checkedMap, withSettings } from './settingValues';
import { sheetName } from './sheetPlan';
import { storedRepairs } from './sheets/repairsSheet';
import { storedSettings } from './sheets/settingsSheet';
import { stageSinceText } from './stageSince';
import { placeText, type StoredCustomer, storedCustomers } from './storedRows';
import { ourSheets, understandUserSheets } from './userSheets';

/** What one command asks of the model, over what the workbook itself says. */
export interface ModelRequest {
  readonly today: DayNumber;
  /** null: the headers decide. */
  readonly language: Language | null;
  readonly set: Partial<Readonly<Record<SettingKey, Cell>>>;
  readonly decision: Decision | null;
  /** A merge by the user's own word. */
  readonly merge?: HandMerge | null;
  /** What columns are by the user's word, over what the workbook remembers of it. */
  readonly columns?: readonly ColumnWord[];
  /** Corrections by hand, to stand on the Repairs sheet below what is there. */
  readonly logged?: readonly StoredRepair[];
  /** Another map of segments than that of the Settings sheet. */
  readonly segmentMap?: readonly SegmentRow[];
}

/** The model, and what the plan needs besides it to find its way in the workbook. */
export interface Built {
  readonly model: CrmModel;
  readonly places: readonly CrmColumns[];
  readonly sheetOfId: ReadonlyMap<SheetId, string>;
  readonly matches: RowMatches;
  readonly stored: readonly StoredCustomer[];
  readonly storedRepairs: readonly StoredRepair[];
  readonly identified: readonly IdentifiedTable[];
  /** The order tables as they are meant, and tables of lines: see `ReadTables`. */
  readonly meant: readonly CleanTable[];
  readonly nextCustomer: number;
  /** What columns are by the user's word, now and earlier. */
  readonly columns: readonly ColumnSetting[];
  /** Were the customers found in the orders, for want of a list? */
  readonly isDerived: boolean;
  /** Why what was asked for can't be done; null where it can. */
  readonly refusal: Finding | null;
}

/**
 * Understands, cleans, links and computes. Pure; O(cells + n log n). Longer than 200 lines because it is the one
 * place where everything is put together.
 */
export function buildModel(snapshot: Snapshot, request: ModelRequest): Built {
  const sheetOfId = ourSheets(snapshot);
  const places = placesOfColumns(snapshot);
  const memory = stateOf(snapshot)?.memory ?? {};
  const { understanding, columns, findings: columnFindings } = understood(snapshot, memory, request.columns);
  const { settings, findings: settingFindings } = settingsOf(
    snapshot,
    understanding.tables,
    sheetOfId,
    request,
  );
  const read = readTables(snapshot, understanding.tables, {
    today: request.today,
    currency: settings.currency,
  });
  const book = readOrders(read.meant, read.lines);
  const isDerived = read.lists.length === 0;
  const listed = read.lists.flatMap((list) => list.customers);
  const links = isDerived
    ? customersFromOrders(book.orders, withCards([], read.cards), onlyPeople(read, book))
    : linkToList(withCards(listed, read.cards), book.orders);
  const customers = withReferrers(links.customers, read.people);

  const stored = storedCustomers(snapshot, places);
  const matches = matchRows(rowsOf(customers, listed.length), stored);
  const known = matches.storedOf.map((at) => (at === -1 ? null : stored[at]!.id));
  const numbered = customerIds(customers, known, Number(memory.nextCustomer ?? 1));

  const duplicates = findDuplicates(customers);
  const repairsSheet = sheetOf(snapshot, sheetOfId.get('repairs') ?? '');
  const repairsThere = withDecision(
    [...storedRepairs(repairsSheet), ...(request.logged ?? [])],
    request.decision,
  );
  const identified = identify(read, numbered.ids);
  const context: ProposalContext = {
    customers,
    ids: numbered.ids,
    stored: repairsThere,
    decision: request.decision,
    today: request.today,
    derivedSheet: sheetName(snapshot, 'customers', settings.language),
  };
  const merges = mergesOf(duplicates, context, request.merge ?? null);
  const repairs = [...valueRepairs(identified, context), ...merges.repairs];
  const { rootOf, mergedInto } = merges;

  const day = analysisDayOf(settings, book, customers, request.today);
  const figures = customerFigures(customers, rootOf, book.orders, links.customerOf, {
    analysisDay: day,
    bins: settings.bins,
    map: settings.segmentMap,
  });
  const customerOf = links.customerOf.map((at) => (at < 0 ? at : rootOf[at]!));
  const kept = customers.map((customer, i): Kept => {
    const at = matches.storedOf[i]!;
    return keptOf(customer, at === -1 ? null : stored[at]!, figures[i]!.orders, settings, request.today);
  });
  const model: CrmModel = {
    settings,
    analysisDay: day,
    tables: read.tables,
    customers: merges.customers,
    ids: numbered.ids,
    rowKeys: customers.map(rowKeyOf),
    figures,
    mergedInto,
    kept: mergedKept(kept, rootOf, settings.language),
    book,
    customerOf,
    duplicates: merges.open,
    repairs,
    quality: dataQuality(identified, customers, repairs),
    predicted: null,
    findings: [
      ...understanding.findings,
      ...columnFindings,
      ...settingFindings,
      ...read.findings,
      ...peopleFindings(customers, read.people),
      ...customerFindings(customers, numbered.ids, duplicates, matches, stored, isDerived),
      ...orderFindings(book, links, day, request.today, settings, read.orders),
    ],
  };
  return {
    model,
    places,
    sheetOfId,
    matches,
    stored,
    storedRepairs: repairsThere,
    identified,
    meant: [...read.meant, ...read.lines],
    nextCustomer: numbered.next,
    columns,
    isDerived,
    refusal: merges.refusal,
  };
}

/** The tables with the user's word for their columns; new words are by place, so they need the tables without them. */
function understood(
  snapshot: Snapshot,
  memory: State['memory'],
  words: readonly ColumnWord[] = [],
): {
  readonly understanding: Understanding;
  readonly columns: readonly ColumnSetting[];
  readonly findings: readonly Finding[];
} {
  const older = rememberedSettings(memory.columns);
  const understanding = understandUserSheets(snapshot, older);
  if (words.length === 0) return { understanding, columns: older, findings: [] };
  const { settings, findings } = columnSettings(words, understanding.tables);
  const columns = mergedSettings(older, settings);
  return { understanding: understandUserSheets(snapshot, columns), columns, findings };
}

function settingsOf(
  snapshot: Snapshot,
  tables: readonly Table[],
  sheetOfId: ReadonlyMap<SheetId, string>,
  request: ModelRequest,
): { readonly settings: Settings; readonly findings: readonly Finding[] } {
  const sheet = sheetOf(snapshot, sheetOfId.get('settings') ?? '');
  const there = storedSettings(sheet);
  const typedLanguage = request.set.language ?? there.typed.language;
  const language =
    typedLanguage === 'vi' || typedLanguage === 'en'
      ? typedLanguage
      : (request.language ?? languageOf(tables, snapshot));
  const defaults = defaultSettings(language, currencyOf(tables, snapshot, language));
  const typed = withSettings(defaults, there.typed, there.places);
  const set = withSettings(typed.settings, request.set, there.places);
  const { map, findings } = checkedMap(request.segmentMap ?? there.map, set.settings.bins);
  return {
    settings: { ...set.settings, segmentMap: map },
    findings: [...typed.findings, ...set.findings, ...findings].map((f) => ({
      ...f,
      where: { ...f.where, sheet: sheet?.name ?? null },
    })),
  };
}

/** Where nothing else names customers, those who answered or may buy are the customers; a log of care is no list. */
function onlyPeople(read: ReadTables, book: OrderBook): readonly Buyer[] {
  const hasOthers = read.cards.length > 0 || book.orders.length > 0;
  const tables = read.people.filter(({ table: { role } }) => role === 'survey' || role === 'pipeline');
  return hasOthers ? [] : tables.flatMap(({ buyers }) => buyers);
}

/** The first of the customers are rows of lists; the others have no place of their own. */
function rowsOf(customers: readonly Customer[], listed: number): Parameters<typeof matchRows>[0] {
  const uses = new Map<string, number>();
  for (const { code } of customers) if (code !== null) uses.set(code, (uses.get(code) ?? 0) + 1);
  return customers.map((customer, i) => ({
    code: customer.code !== null && uses.get(customer.code) === 1 ? customer.code : null,
    key: rowKeyOf(customer),
    place:
      customer.place === null || i >= listed ? `#${i}` : placeText(customer.place.sheet, customer.place.row),
  }));
}

/** Customer rows are known by their id, order rows by what they say. */
function identify(read: ReadTables, ids: readonly string[]): readonly IdentifiedTable[] {
  let at = 0;
  const lists = read.lists.map(({ clean, customers }): IdentifiedTable => {
    const first = at;
    at += customers.length;
    return { clean, identityOf: (index) => ids[first + index]! };
  });
  const others = [...read.orders, ...read.lines].map((clean): IdentifiedTable => {
    return { clean, identityOf: orderIdentities(clean) };
  });
  return [...lists, ...others];
}

function analysisDayOf(
  settings: Settings,
  book: OrderBook,
  customers: readonly Customer[],
  today: DayNumber,
): DayNumber {
  const days =
    book.orders.length > 0
      ? book.orders.map((order) => (order.isOrder ? order.day : null))
      : customers.map((customer) => customer.totals?.lastOrder ?? null);
  return analysisDay(settings.analysisDay, days, today);
}

/** What the user typed in our columns; at first what their own columns say, or what the orders show. */
function keptOf(
  customer: Customer,
  stored: StoredCustomer | null,
  orders: number,
  settings: Settings,
  today: DayNumber,
): Kept {
  if (stored !== null) {
    const { owner, consent } = stored;
    const stage = stored.stage ?? '';
    return { stage, owner, consent, stageSince: stageSinceText(stage, stored.stageSince, today) };
  }
  const { consent } = messagesIn(settings.language).crm.choices;
  const [lead, buyer] = [settings.stages[0] ?? '', settings.stages[1] ?? settings.stages[0] ?? ''];
  const stage = orders > 0 ? buyer : lead;
  return {
    stage,
    stageSince: stageSinceText(stage, null, today),
    owner: customer.owner,
    consent: customer.consent === null ? null : customer.consent ? consent.yes : consent.no,
  };
}
