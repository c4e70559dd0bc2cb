-- Withdrawn by the Party group (P03): when, by which decision, and why.
ALTER TABLE engagement ADD COLUMN cancelled_on TEXT;
ALTER TABLE engagement ADD COLUMN cancel_document_number TEXT;
ALTER TABLE engagement ADD COLUMN cancel_reason TEXT;
