export { entraErrors, serviceErrors } from '../generated/service-errors.gen.ts'
