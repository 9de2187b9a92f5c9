/** Settings and package files, checked, with each mistake named by file, line and column. */
@NullMarked
package dev.readiness.settings;

import org.jspecify.annotations.NullMarked;
