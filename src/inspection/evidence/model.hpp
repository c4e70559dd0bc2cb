#pragma once
// A piece of evidence: one stored file attached to one subject, with its own number (R3: 证据编号).

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "identity/account/model.hpp"
#include "inspection/engagement/model.hpp"

namespace huiyin {
struct EvidenceNoun;
using EvidenceId = Id<EvidenceNoun>;
}  // namespace huiyin

namespace huiyin::evidence {

/// Whatever may carry evidence; its own noun has the stronger id.
struct SubjectNoun;
using SubjectId = Id<SubjectNoun>;

enum class SubjectKind { paper, finding, material, immediate, confirmation, order };
BOOST_DESCRIBE_ENUM(SubjectKind, paper, finding, material, immediate, confirmation, order)

struct Evidence {
  static constexpr std::string_view table = "evidence";
  EvidenceId id;
  EngagementId engagement_id;
  int version = 0;
  SubjectKind subject_kind = SubjectKind::paper;
  SubjectId subject_id;
  std::string number;  // "2020-R1-G03-ZJ-0007"; never issued twice, not even after a detachment
  std::string name;
  std::string origin;  // where it was taken from
  std::string hash;    // of the stored file: its only name
  std::int64_t size = 0;
  int pages = 0;
  AccountId attached_by;  // an account: the unit's people need not be in the talent pool
  Date attached_on;
};
BOOST_DESCRIBE_STRUCT(Evidence, (),
                      (id, engagement_id, version, subject_kind, subject_id, number, name, origin, hash, size,
                       pages, attached_by, attached_on))

struct Attach {
  EngagementId engagement;
  SubjectKind subject_kind = SubjectKind::paper;
  SubjectId subject;
  Line name;
  Line origin;
  Line hash;
  std::int64_t size = 0;
  int pages = 0;
};
BOOST_DESCRIBE_STRUCT(Attach, (), (engagement, subject_kind, subject, name, origin, hash, size, pages))

struct Detach {
  EngagementId engagement;
  EvidenceId evidence;
  Line reason;
};
BOOST_DESCRIBE_STRUCT(Detach, (), (engagement, evidence, reason))

struct Attached {
  static constexpr std::string_view fact = "evidence.attached";
  EvidenceId id;
  EngagementId engagement_id;
  SubjectKind subject_kind = SubjectKind::paper;
  SubjectId subject_id;
  std::string number;
  Line name;
  Line origin;
  Line hash;
  std::int64_t size = 0;
  int pages = 0;
  AccountId attached_by;
  Date attached_on;
};
BOOST_DESCRIBE_STRUCT(Attached, (),
                      (id, engagement_id, subject_kind, subject_id, number, name, origin, hash, size, pages,
                       attached_by, attached_on))

/// The record goes, the journal keeps what it was and why it went.
struct Detached {
  static constexpr std::string_view fact = "evidence.detached";
  EvidenceId id;
  EngagementId engagement_id;
  std::string number;
  std::string hash;
  Line reason;
};
BOOST_DESCRIBE_STRUCT(Detached, (), (id, engagement_id, number, hash, reason))

}  // namespace huiyin::evidence
