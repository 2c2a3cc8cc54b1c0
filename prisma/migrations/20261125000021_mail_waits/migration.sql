-- An e-mail waits for its mail server for as long as the queue keeps it (14 days), not for a dozen tries: the worker gives each
-- next try its pause, growing up to an hour (lib/jobs/retry.ts), and this many fit in.
UPDATE pgboss.queue SET retry_limit = 1000, retention_minutes = 14 * 24 * 60 WHERE name = 'mail';
UPDATE pgboss.job SET retry_limit = 1000 WHERE name = 'mail' AND state IN ('created', 'retry', 'active');

GRANT SELECT (name, id, retry_limit), UPDATE (retry_limit, retry_delay, retry_backoff) ON pgboss.job TO prevent_system;
