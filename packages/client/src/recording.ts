export { recordingLine } from './answers/recording-line.ts'
