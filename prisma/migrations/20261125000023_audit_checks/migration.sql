-- When the audit's chain was checked, up to which event and with which hash: made at each start, once a day and on request, so
-- that reading the audit need not walk the whole of it, and that events taken away from its end are missed.
CREATE TABLE "audit_check" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "up_to_seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "first_broken" BIGINT,

    CONSTRAINT "audit_check_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_check_at_idx" ON "audit_check"("at");

ALTER TABLE audit_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_check FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON audit_check TO prevent_system, prevent_app;
CREATE POLICY system_all ON audit_check TO prevent_system USING (true) WITH CHECK (true);
CREATE POLICY home_office_read ON audit_check FOR SELECT TO prevent_app USING ((SELECT app_holds('home-office')));
CREATE POLICY home_office_insert ON audit_check FOR INSERT TO prevent_app WITH CHECK ((SELECT app_holds('home-office')));
CREATE TRIGGER audit_check_append_only BEFORE UPDATE OR DELETE ON audit_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_check_never_truncated BEFORE TRUNCATE ON audit_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
