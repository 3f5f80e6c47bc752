export { readIndicatorCsv, writeIndicatorCsv } from './indicators/indicator-csv.ts'
