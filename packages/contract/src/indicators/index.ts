export { indicatorProblem, type JudgedIndicator } from './indicator-problem.ts'
export {
  indicatorActions,
  indicatorSeverities,
  indicatorTypes,
  requiredIndicatorFields,
} from './indicator-values.ts'
