import type { ComponentPropsWithoutRef } from 'react';
import { joined } from './class-names';
import { FieldHead, FormGroup, describedByOf, splitFrame } from './form-group';
import type { FieldFrame } from './form-group';

export interface FileUploadProps extends FieldFrame, Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  readonly name: string;
}

/** A field that takes a file, as the browser draws it. Its id is its name unless another is given. */
export function FileUpload(props: FileUploadProps) {
  const [frame, { id = props.name, className, ...rest }] = splitFrame(props);
  return (
    <FormGroup error={frame.error} className={frame.groupClassName}>
      <FieldHead id={id} frame={frame} />
      <input
        {...rest}
        id={id}
        type="file"
        aria-describedby={describedByOf(id, frame)}
        className={joined('govuk-file-upload', className, Boolean(frame.error) && 'govuk-file-upload--error')}
      />
    </FormGroup>
  );
}
