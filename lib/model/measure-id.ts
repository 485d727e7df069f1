/** The sides from which a customer is looked at: each weighs as a whole. */
export type FactorId =
  | 'adoption'
  | 'engagement'
  | 'sentiment'
  | 'support'
  | 'outcomes'
  | 'commercial'
  | 'pulse'
  | 'trust';

/** Everything that is measured, of whatever trade. The key of its name in the messages. */
export type MeasureId =
  | AdoptionMeasure
  | EngagementMeasure
  | 'nps'
  | 'csat'
  | 'logged-sentiment'
  | 'satisfaction-rate'
  | 'oldest-open-ticket'
  | 'escalations'
  | 'ticket-rate'
  | 'goals-on-track'
  | 'outcome-recency'
  | 'milestones-on-time'
  | 'course-completion'
  | 'exam-pass-rate'
  | CommercialMeasure
  | 'pulse'
  | 'security-incidents'
  | 'open-privacy-questions';

type AdoptionMeasure =
  | 'seat-utilisation'
  | 'active-users'
  | 'usage-trend'
  | 'feature-breadth'
  | 'usage-recency'
  | 'session-minutes'
  | 'weekly-learners'
  | 'activity-rate'
  | 'purchase-gap'
  | 'repeat-purchase-rate'
  | 'order-value-trend'
  | 'browse-to-buy'
  | 'return-rate'
  | 'coupon-share';

type EngagementMeasure =
  | 'contact-recency'
  | 'contact-frequency'
  | 'contact-breadth'
  | 'meetings-held'
  | 'decision-maker-recency'
  | 'reviews-held';

type CommercialMeasure =
  | 'invoice-overdue'
  | 'revenue-change'
  | 'renewal-prepared'
  | 'extra-purchase-rate'
  | 'upgrades'
  | 'free-to-paid'
  | 'retention-rate';

export type MeasureUnit =
  | 'days'
  | 'minutes'
  | 'ratio'
  | 'share'
  | 'count'
  | 'nps'
  | 'sentiment'
  | 'pulse';
