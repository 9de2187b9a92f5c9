/** The smallest layer over JDBC that binds values by name and keeps statements prepared. */
@NullMarked
package dev.readiness.store.sql;

import org.jspecify.annotations.NullMarked;
