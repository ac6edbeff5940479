"""From a conversation, its reading and a profile to the plan of the next message."""

from proposer.planning.chat.reply import plan_reply
from proposer.planning.chat.subject import talk_post

__all__ = ["plan_reply", "talk_post"]
