export { currentIndicatorActions, indicatorProblem, type JudgedIndicator } from './indicator-problem.ts'
export {
  indicatorActions,
  indicatorSeverities,
  indicatorTypes,
  requiredIndicatorFields,
} from '../generated/indicator-values.gen.ts'
