internal import CSodium
/// x
public func start() -> Bool { sodium_init() >= 0 }
