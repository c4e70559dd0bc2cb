#pragma once

#include "api/http/headers.hpp"

namespace huiyin::http {

// What every response carries. The listener calls it once for each, so no handler can forget it; a field the
// handler has set itself stays.
void apply_security_headers(Headers& headers);

}  // namespace huiyin::http
