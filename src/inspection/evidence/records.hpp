#pragma once
// The only door to the tables `evidence` and `blob`.

#include <cstdint>
#include <optional>

#include "inspection/evidence/model.hpp"
#include "inspection/evidence/rules.hpp"
#include "spine/registry.hpp"

namespace huiyin::evidence {

/// How much evidence a subject carries; for every rule that asks for some ("paper", paper id).
[[nodiscard]] std::int64_t evidence_count(store::Connection& connection, const EngagementId& engagement,
                                          std::string_view subject_kind, std::string_view subject);

[[nodiscard]] std::optional<Evidence> find_evidence(store::Connection& connection,
                                                    const EngagementId& engagement, const EvidenceId& id);
[[nodiscard]] bool is_attached(store::Connection& connection, const Attach& command);
/// "2020-R1-G03-ZJ-0008": the number after the last one ever issued in this engagement.
[[nodiscard]] std::string next_number(store::Connection& connection, const EngagementId& engagement);

/// Whose eyes look for a subject: what was never sent to the unit does not exist for it.
enum class Eyes { inspection, unit };
[[nodiscard]] Standing standing_of(store::Connection& connection, const EngagementId& engagement,
                                   SubjectKind kind, std::string_view subject, Eyes eyes);

/// Notes that a file of this name is stored; called when an upload is complete.
void remember_blob(store::Connection& connection, std::string_view hash, std::int64_t size, Instant at);
/// True where a file of this name and size is stored.
[[nodiscard]] bool knows_blob(store::Connection& connection, std::string_view hash, std::int64_t size);

void register_facts(Registry& registry);

}  // namespace huiyin::evidence
