#pragma once
#include <pango/pangocairo.h>

/* g_object_unref is a macro that Swift does not see. */
static inline void cpango_unref(void *object) { g_object_unref(object); }
