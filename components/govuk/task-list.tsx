import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';

export interface Task {
  readonly title: ReactNode;
  /** Without it, not to be started. */
  readonly href?: string | undefined;
  readonly hint?: ReactNode;
  /** A tag, or words. */
  readonly status: ReactNode;
  readonly statusClassName?: string | undefined;
  readonly titleClassName?: string | undefined;
  readonly className?: string | undefined;
}
interface TaskListProps extends ComponentPropsWithoutRef<'ul'> {
  readonly tasks: readonly Task[];
  readonly idPrefix?: string | undefined;
}

/** What is to be done, and how far each of it is. */
export function TaskList({ tasks, idPrefix = 'task-list', className, ...rest }: TaskListProps) {
  return (
    <ul {...rest} className={joined('govuk-task-list', className)}>
      {tasks.map((task, place) => {
        const hintId = `${idPrefix}-${place + 1}-hint`;
        const statusId = `${idPrefix}-${place + 1}-status`;
        return (
          <li
            key={place}
            className={joined('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link', task.className)}
          >
            <div className="govuk-task-list__name-and-hint">
              {task.href ? (
                <a
                  className={joined('govuk-link govuk-task-list__link', task.titleClassName)}
                  href={task.href}
                  aria-describedby={joined(Boolean(task.hint) && hintId, statusId)}
                >
                  {task.title}
                </a>
              ) : (
                <div className={task.titleClassName}>{task.title}</div>
              )}
              {task.hint ? (
                <div id={hintId} className="govuk-task-list__hint">
                  {task.hint}
                </div>
              ) : null}
            </div>
            <div className={joined('govuk-task-list__status', task.statusClassName)} id={statusId}>
              {task.status}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
