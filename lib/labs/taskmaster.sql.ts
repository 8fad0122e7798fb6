/** The database of taskmaster: one table of tasks, its time of change kept by a trigger, and a few rows to begin with. */
export const TASKMASTER_SQL = `CREATE TABLE IF NOT EXISTS tasks (
    id SERIAL PRIMARY KEY,
    title VARCHAR(255) NOT NULL,
    status VARCHAR(32) NOT NULL DEFAULT 'pending',
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE OR REPLACE FUNCTION touch_updated_at() RETURNS trigger AS $body$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END;
$body$ LANGUAGE plpgsql;

CREATE OR REPLACE TRIGGER tasks_touch_updated_at
    BEFORE UPDATE ON tasks
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

INSERT INTO tasks (title, status)
SELECT seed.title, seed.status
FROM (VALUES
    ('Look at the cluster', 'done'),
    ('Deploy taskmaster', 'in_progress'),
    ('Break something on purpose', 'pending')
) AS seed (title, status)
WHERE NOT EXISTS (SELECT 1 FROM tasks);
`;
