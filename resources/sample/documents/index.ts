/** The sample's plans, oldest first. */
import { annualPlan2022 } from './annual-plan-2022.ts'
import { apparatus2022 } from './apparatus-2022.ts'
import { autonomy2023 } from './autonomy-2023.ts'
import { digital2024 } from './digital-2024.ts'
import { indicators2021 } from './indicators-2021.ts'
import { legalReview2023 } from './legal-review-2023.ts'
import { letter2024 } from './letter-2024.ts'
import { notice2022 } from './notice-2022.ts'
import { plan216 } from './plan-216/index.ts'
import { procedures2022 } from './procedures-2022.ts'
import { reportQuarter1 } from './report-quarter-1-2022.ts'
import type { SamplePlan } from './sample-plan.ts'
import { steeringCommittee } from './steering-committee-2022.ts'
import { training2023 } from './training-2023.ts'

export const samplePlans: readonly SamplePlan[] = [
  plan216,
  indicators2021,
  annualPlan2022,
  reportQuarter1,
  steeringCommittee,
  notice2022,
  apparatus2022,
  procedures2022,
  training2023,
  autonomy2023,
  legalReview2023,
  digital2024,
  letter2024,
]
