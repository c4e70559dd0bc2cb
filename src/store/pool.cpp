#include "store/pool.hpp"

namespace huiyin::store {

ReaderPool::Lease ReaderPool::borrow() {
  std::unique_ptr<Connection> connection;
  {
    const std::scoped_lock lock(mutex_);
    if (!idle_.empty()) {
      connection = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (!connection) connection = std::make_unique<Connection>(file_, Access::read);
  connection->execute("BEGIN");
  return {*this, std::move(connection)};
}

ReaderPool::Lease::~Lease() {
  try {
    connection_->execute("COMMIT");
  } catch (const Fault&) {
    return;  // a connection that cannot end its snapshot is not kept
  }
  const std::scoped_lock lock(pool_.mutex_);
  pool_.idle_.push_back(std::move(connection_));
}

}  // namespace huiyin::store
