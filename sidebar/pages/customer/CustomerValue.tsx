import type { CustomerView } from '../../../shared/desk/views';
import { IntervalBar } from '../../charts/IntervalBar';
import { fill } from '../../fill';
import { Disclosure } from '../../parts/Disclosure';
import { formatsOf } from '../../state/formats';
import { useSession } from '../../state/session';

/** What the customer has brought, and what is expected, with how sure that is and why. */
export function CustomerValue({ customer }: { readonly customer: CustomerView }) {
  const { m, language } = useSession();
  const f = formatsOf(language, customer.currency);
  const { orders, revenue, firstOrder, lastOrder, predicted } = customer;
  const dates =
    firstOrder && lastOrder
      ? fill(m.customer.since, { first: f.day(firstOrder), last: f.day(lastOrder) })
      : null;
  return (
    <div class="card value">
      <div>
        <h3>{m.customer.bought}</h3>
        {orders === 0 ? (
          <p class="muted">{m.customer.noOrders}</p>
        ) : (
          <>
            <div class="figure">
              {f.money(revenue)} <span class="muted">{fill(m.customer.ordersOf, { count: orders })}</span>
            </div>
            {dates && <div class="note">{dates}</div>}
          </>
        )}
      </div>
      {predicted && (
        <div>
          <h3>{fill(m.customer.predicted, { months: predicted.horizonMonths })}</h3>
          <div class="figure">
            {f.money(predicted.value)}{' '}
            {predicted.analysisDay && (
              <span class="muted">{fill(m.customer.from, { day: f.day(predicted.analysisDay) })}</span>
            )}
          </div>
          {predicted.low !== null && predicted.high !== null && predicted.value !== null && (
            <>
              <IntervalBar low={predicted.low} value={predicted.value} high={predicted.high} />
              <div class="note">
                {fill(m.customer.between, {
                  low: f.shortMoney(predicted.low),
                  high: f.shortMoney(predicted.high),
                })}
              </div>
            </>
          )}
          <ul class="plain-list">
            <li>{fill(m.customer.alive, { share: f.share(predicted.pAlive) })}</li>
            {predicted.nextOrder && (
              <li>{fill(m.customer.nextOrder, { day: f.day(predicted.nextOrder) })}</li>
            )}
            {Number(predicted.valueAtRisk) > 0 && (
              <li>
                <b>{f.shortMoney(predicted.valueAtRisk)}</b> {m.customer.atRisk}
              </li>
            )}
          </ul>
          {predicted.why !== '' && (
            <Disclosure title={m.customer.why}>
              <p>{predicted.why}</p>
            </Disclosure>
          )}
        </div>
      )}
    </div>
  );
}
