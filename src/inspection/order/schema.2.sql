-- A decision on the whole round may be pressed on with in several engagements.
CREATE INDEX supervision_order_from ON supervision_order (source_id, state);
