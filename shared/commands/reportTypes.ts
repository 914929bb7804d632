import type { AppendReport } from '../append/appendFindings';
import type { ReportModel, ReportPrediction } from './reportModel';

/** The JSON report's shape. */
export interface Report {
  readonly tables: readonly ReportTable[];
  readonly customers: readonly ReportCustomer[];
  readonly orders: ReportOrders;
  readonly duplicates: readonly {
    readonly ids: readonly string[];
    readonly evidence: readonly string[];
    readonly proposed: boolean;
    /** What merging the second into the first would keep. */
    readonly keeps: readonly ReportKept[];
  }[];
  readonly repairs: readonly ReportRepair[];
  readonly quality: ReportQuality;
  /** null where nothing could be predicted. */
  readonly model: ReportModel | null;
  readonly findings: readonly ReportFinding[];
  readonly analysisDay: string | null;
  readonly sheetsCreated: readonly string[];
  readonly append?: AppendReport;
}

export interface ReportKept {
  readonly field: string;
  readonly label: string;
  readonly kept: string | number | boolean | null;
  readonly from: 'survivor' | 'other' | 'both';
  /** What is not used, where the other row says something else. */
  readonly dropped: string | number | boolean | null;
}

export interface ReportTable {
  readonly sheet: string;
  readonly role: string;
  readonly headerRow: number;
  readonly range: string;
  readonly columns: readonly {
    readonly header: string;
    readonly column: string;
    readonly field: string | null;
    readonly confidence: number;
    readonly reason: string;
  }[];
}

export interface ReportCustomer extends ReportPrediction {
  readonly id: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly phoneRaw: string | null;
  readonly phoneStatus: string;
  readonly email: string | null;
  readonly gender: string | null;
  readonly birthday: string | null;
  readonly province: string | null;
  readonly referrer: string | null;
  /** What the list says is owed. */
  readonly debt: number | null;
  readonly orders: number;
  readonly revenue: number | null;
  readonly firstOrder: string | null;
  readonly lastOrder: string | null;
  readonly r: number | null;
  readonly f: number | null;
  readonly m: number | null;
  readonly segment: string | null;
  readonly mergedInto: string | null;
  readonly quality: number;
  readonly sheet: string | null;
  readonly row: number | null;
}

export interface ReportOrders {
  readonly count: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly revenue: number | null;
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  /** Orders that name no customer: in the count and the revenue, with nobody. */
  readonly anonymous: number;
}

export interface ReportRepair {
  readonly sheet: string;
  /** null for a merge of customers who stand in no row of the user's. */
  readonly row: number | null;
  readonly column: string | null;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly evidence: string;
  readonly status: string;
}

/** Cells by column; customers without and with something missing or in doubt, merged rows left out. */
export interface ReportQuality {
  readonly columns: readonly {
    readonly sheet: string;
    readonly column: string;
    readonly header: string;
    readonly field: string;
    readonly valid: number;
    readonly repaired: number;
    readonly suspect: number;
    readonly missing: number;
    readonly score: number;
  }[];
  readonly rows: { readonly complete: number; readonly toDo: number };
}

export interface ReportFinding {
  readonly code: string;
  readonly severity: string;
  readonly where: {
    readonly sheet: string | null;
    readonly row: number | null;
    readonly column: string | null;
  };
  readonly message: string;
}
