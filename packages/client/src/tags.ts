export {
  type BulkTagReport,
  createTagsClient,
  createTagsResource,
  type TagsResource,
} from './tags/create-tags.ts'
