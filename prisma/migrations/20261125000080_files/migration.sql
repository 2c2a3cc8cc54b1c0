-- Files as evidence: a row about bytes that are wholly there (lib/storage), and evidence that is a file instead of a link.
ALTER TABLE "evidence_item" ADD COLUMN     "file_id" UUID,
ALTER COLUMN "url" SET DEFAULT '';

CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "scan" TEXT NOT NULL,
    "scanned_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "stored_file_storage_key_key" ON "stored_file"("storage_key");
CREATE INDEX "stored_file_authority_id_idx" ON "stored_file"("authority_id");
CREATE INDEX "stored_file_scan_idx" ON "stored_file"("scan");
CREATE UNIQUE INDEX "stored_file_id_authority_id_key" ON "stored_file"("id", "authority_id");
CREATE UNIQUE INDEX "evidence_item_file_id_authority_id_key" ON "evidence_item"("file_id", "authority_id");
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_file_id_authority_id_fkey" FOREIGN KEY ("file_id", "authority_id") REFERENCES "stored_file"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A link has an address, a file has its bytes, and nothing is both.
ALTER TABLE evidence_item
  DROP CONSTRAINT evidence_item_kind,
  DROP CONSTRAINT evidence_item_url,
  ADD CONSTRAINT evidence_item_kind CHECK (
    CASE kind
      WHEN 'link' THEN file_id IS NULL AND char_length(url) BETWEEN 8 AND 2000 AND url ~ '^https?://'
      WHEN 'file' THEN file_id IS NOT NULL AND url = ''
      ELSE false
    END
  );
ALTER TABLE stored_file
  ADD CONSTRAINT stored_file_name CHECK (char_length(name) BETWEEN 1 AND 200 AND name !~ '[/\\[:cntrl:]]'),
  ADD CONSTRAINT stored_file_bytes CHECK (bytes > 0),
  ADD CONSTRAINT stored_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT stored_file_scan CHECK (scan IN ('waiting', 'clean', 'refused', 'not-scanned')
    AND (scan IN ('waiting', 'not-scanned') OR scanned_at IS NOT NULL));

ALTER TABLE stored_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE stored_file FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON stored_file TO prevent_system;
CREATE POLICY system_all ON stored_file TO prevent_system USING (true) WITH CHECK (true);

-- Read by who may read the evidence; written once, by who uploads it. What the scanner says, the worker alone writes.
GRANT SELECT, INSERT ON stored_file TO prevent_app;
CREATE POLICY insiders_read ON stored_file FOR SELECT TO prevent_app USING (
  authority_id = ANY ((SELECT app_overseers())::uuid[])
  OR (uploaded_by = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[]))
  OR EXISTS (SELECT 1 FROM evidence_item e WHERE e.file_id = stored_file.id));
CREATE POLICY uploaders_insert ON stored_file FOR INSERT TO prevent_app
  WITH CHECK (authority_id = ANY ((SELECT app_council())::uuid[] || (SELECT app_reviewed())::uuid[])
    AND uploaded_by = app_actor() AND scan IN ('waiting', 'not-scanned'));

-- Scanning and erasing. Three tries at once; whatever is left, the worker's regular round takes up again.
SELECT pgboss.create_queue('files', '{"policy": "standard", "retryLimit": 3, "retryDelay": 20, "retryBackoff": true, "expireInSeconds": 300}');
