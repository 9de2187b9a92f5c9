@NullMarked
package dev.readiness.chart;

import org.jspecify.annotations.NullMarked;
