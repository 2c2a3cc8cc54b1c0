'use client';

import { FileUpload } from '@/components/govuk/file-upload';
import type { FileUploadProps } from '@/components/govuk/file-upload';
import { useField } from './form-context';

/** A file to choose, with what was wrong with the last one. No browser lets a page put a chosen file back. */
export function FieldFile(props: Omit<FileUploadProps, 'error'>) {
  const { error } = useField(props.name);
  return <FileUpload {...props} error={error} />;
}
