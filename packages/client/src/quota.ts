export { memoryQuotaStore, type MemoryQuotaStoreOptions } from './quota/memory-quota-store.ts'
export type { QuotaLeft, QuotaStore, QuotaTaking, QuotaWindow } from './quota/quota-store.ts'
export {
  type QuotaLimiter,
  type QuotaLimiterOptions,
  sharedQuotaStore,
  type SharedQuotaStoreOptions,
} from './quota/shared-quota-store.ts'
