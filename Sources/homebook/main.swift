print("homebook")
