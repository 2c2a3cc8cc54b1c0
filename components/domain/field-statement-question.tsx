'use client';

import { useField } from '@/components/forms/form-context';
import { StatementQuestion, answerName } from './statement-question';
import type { StatementQuestionProps } from './statement-question';

/** `StatementQuestion` in a `Form`: shows what was answered and what is wrong with it. */
export function FieldStatementQuestion(props: Omit<StatementQuestionProps, 'error'>) {
  const name = props.name ?? answerName(props.statement.id);
  const { value, error } = useField(name, props.value);
  return <StatementQuestion {...props} name={name} value={value} error={error} />;
}
