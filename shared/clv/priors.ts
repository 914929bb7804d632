import type { Pull } from './pull';

/**
 * What is believed before the first order is read. A small shop's maximum likelihood runs to zero or
 * infinity (of 60 random cohorts of ten CDNOW customers about two thirds have none worth the name), so below
 * ENOUGH_CUSTOMERS, and where a fit finds no maximum, the estimate is the maximum of likelihood times these
 * priors: normal in the logarithms, wide enough that some hundred customers overrule them.
 *
 * Centres and spreads cover maximum-likelihood fits to public data, purchase model MBG/NBD with time in mean
 * ages of the cohort: CDNOW r .53 α .19 a .89 b 1.6; online grocery 1.3, .13, .37, .72; Relay Foods 1.2, .19,
 * .26, .45; a simulated shop 1.1, .03, 1.9, 2.1; UCI Online Retail .83, .32 and northwind 4.6, .56, both with
 * hardly any leaving (a → 0).
 */
export const ENOUGH_CUSTOMERS = 200;

/** (ln r, ln α / mean age, ln a, ln b); the latent rate of regular buyers is k times as fast. */
export function purchasePrior(regularity: number): Pull {
  return {
    centre: [1, 0.2 / regularity, 0.7, 1.8].map(Math.log),
    deviation: [1, 1.5, 1, 1],
  };
}

/**
 * Money: ln p and ln (q − 1), the mean order value being the cohort's own. p near 3 is orders that vary by
 * 60 % within a customer; q − 1 near 2.5 is customers whose means vary by 80 %. Fits: CDNOW p 6.2 q 3.7;
 * Relay Foods 2.1, 3.2; UCI Online Retail 2.1, 3.6.
 */
export const MONEY_PRIOR: Pull = { centre: [3, 2.5].map(Math.log), deviation: [1, 0.7] };

/** Days that a cohort is taken to have been watched where all of it bought today only. */
export const UNWATCHED_DAYS = 180;
