#include "api/http/security_headers.hpp"

namespace huiyin::http {

void apply_security_headers(Headers& headers) {
  // 'unsafe-inline' for styles only: Element Plus writes style attributes. data: for images only: its style
  // sheet draws small marks from data URLs.
  headers.set_if_absent("Content-Security-Policy",
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
  headers.set_if_absent("X-Content-Type-Options", "nosniff");
  headers.set_if_absent("Referrer-Policy", "no-referrer");
  headers.set_if_absent("X-Frame-Options", "DENY");
  // Records of an inspection do not belong in a browser's or a proxy's cache unless somebody says so.
  headers.set_if_absent("Cache-Control", "no-store");
}

}  // namespace huiyin::http
