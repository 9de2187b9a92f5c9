/** The database: SQLite or PostgreSQL, one class a table. */
@NullMarked
package dev.readiness.store;

import org.jspecify.annotations.NullMarked;
